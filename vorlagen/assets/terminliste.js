/* Months and lists by choice. */
import "./teile/tage.js";
