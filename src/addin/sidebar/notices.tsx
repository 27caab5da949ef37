/** What is said while the script works, when it is done and when it could not. */

/** Always in the page, so that what comes into it is read out. */
export function Progress({ text }: { readonly text: string | null }) {
  return (
    <div class="progress" role="status">
      {text !== null && (
        <>
          <div class="progress-bar" aria-hidden="true" />
          <p>{text}</p>
        </>
      )}
    </div>
  );
}

export function Problem({ text, id }: { readonly text: string; readonly id?: string }) {
  return (
    <p id={id} class="notice problem" role="alert">
      {text}
    </p>
  );
}
