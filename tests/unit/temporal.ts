// Node 24 has no Temporal of its own; the browser tests run the same code on Chromium's.
import 'temporal-polyfill/global';
