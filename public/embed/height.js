// Fits frames of /embed/calculator/ to the height of what they show. Add it to the page around them:
// <script src="…/embed/height.js" async></script>. How, and what it can't do: docs/embedding.md
addEventListener('message', ({ data, origin, source }) => {
  const height = Number(data?.skinNeedlingHeight);
  if (!(height > 0 && height < 20000)) return;
  for (const frame of document.querySelectorAll('iframe[src*="/embed/calculator/"]')) {
    // Only the frame itself may speak of its height, and only while it shows what it was made for.
    if (frame.contentWindow !== source || new URL(frame.src).origin !== origin) continue;
    const border = frame.offsetHeight - frame.clientHeight;
    const inside = getComputedStyle(frame).boxSizing === 'border-box' ? border : 0;
    frame.style.height = `${height + inside}px`;
  }
});
