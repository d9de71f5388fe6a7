import { SiteSearch } from './site-search';

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
