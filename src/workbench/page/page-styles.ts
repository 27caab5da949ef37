/** The page's styles in the order in which they build on each other. */
import "@odoo/o-spreadsheet/dist/o_spreadsheet.css";
import "bootstrap/dist/css/bootstrap.min.css";
import "font-awesome/css/font-awesome.min.css";
import "./page.css";
