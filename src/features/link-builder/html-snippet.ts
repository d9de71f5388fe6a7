const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it must stand in HTML, in an element or in a quoted attribute. HTML Standard, § 13.3. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** HTML of a link, for a website or an e-mail. */
export function linkHtml(link: string, title: string): string {
  return `<a href="${escapeHtml(link)}">${escapeHtml(title)}</a>`;
}

/** What the frame may do; why each is needed stands in docs/embedding.md. */
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
 * HTML that shows the calculator inside a page of another site, with the script that fits its height.
 *
 * @param link absolute address of the page that is made to be shown in a frame
 */
export function embedHtml(link: string): string {
  return `<iframe
  src="${escapeHtml(link)}"
  title="Calculator: when may I do things again after skin needling?"
  width="100%"
  height="720"
  loading="lazy"
  referrerpolicy="no-referrer"
  allow="clipboard-write"
  sandbox="${sandbox}"
></iframe>
<script src="${escapeHtml(new URL('../height.js', link).href.replace(/#.*/, ''))}" async></script>`;
}
