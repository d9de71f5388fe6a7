// What the search element loads at the first search, as one file.
export { find } from './find';
export { resultItem } from './result-item';
export { suggest } from './suggest';
