/** What a tab of the add-in is called for a while. */

/** Names of a tab while it is made, of the one it replaces, and of one that is kept beside the new. */
export const TAB_NAMES = {
  draft: (name: string) => `${name} (đang tạo)`,
  isDraft: (name: string) => /\(đang tạo\)( \d+)?$/.test(name.normalize("NFC")),
  replaced: (name: string) => `${name} (cũ)`,
  isReplaced: (name: string) => /\(cũ\)( \d+)?$/.test(name.normalize("NFC")),
  kept: (name: string) => `${name} (bản trước)`,
  isKept: (name: string) => /\(bản trước\)( \d+)?$/.test(name.normalize("NFC")),
} as const;
