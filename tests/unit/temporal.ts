// Node 24 has no native Temporal. The browser tests run the same code on Chromium's.
import 'temporal-polyfill/global';
