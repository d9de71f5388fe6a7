const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML, in an element or a quoted attribute. HTML Standard, § 13.3. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** Returns the HTML of a link, for a website or an e-mail. */
export function linkHtml(link: string, title: string): string {
  return `<a href="${escapeHtml(link)}">${escapeHtml(title)}</a>`;
}

/** Permissions of the iframe. docs/embedding.md says why each is needed. */
const sandbox = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-downloads',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
].join(' ');

/**
 * Returns the HTML that embeds the calculator in another site's page, with the script that adjusts its
 * height.
 *
 * @param link absolute URL of the page made for embedding
 * @param title what the frame shows, for screen readers
 */
export function embedHtml(link: string, title: string): string {
  return `<iframe
  src="${escapeHtml(link)}"
  title="${escapeHtml(title)}"
  width="100%"
  height="720"
  loading="lazy"
  referrerpolicy="no-referrer"
  allow="clipboard-write"
  sandbox="${sandbox}"
></iframe>
<script src="${escapeHtml(new URL('../height.js', link).href.replace(/#.*/, ''))}" async></script>`;
}
