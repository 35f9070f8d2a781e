/* One event, subscribing. */
import "./teile/teilen.js";
