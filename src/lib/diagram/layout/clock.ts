// The order of the clock and what it alone draws. Loaded when there is something to put in order.
export { clockOrder } from './clock-order.js';
export { clockDecor } from './clock-decor.js';
