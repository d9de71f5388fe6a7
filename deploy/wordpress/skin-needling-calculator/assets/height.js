// Makes frames of /embed/calculator as high as what they show. How to add it: docs/embedding.md
{
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) =>
      /\/embed\/calculator(?:[/?#]|$)/.test(src),
    );
  addEventListener('message', ({ data, origin, source }) => {
    const height = Number(data?.skinNeedlingHeight);
    if (!(height > 0 && height < 20000)) return;
    for (const frame of frames()) {
      // Only the frame itself may speak of its height, and only while it shows what it was made for.
      if (frame.contentWindow !== source || new URL(frame.src).origin !== origin) continue;
      const borders = frame.offsetHeight - frame.clientHeight;
      const inside = getComputedStyle(frame).boxSizing === 'border-box' ? borders : 0;
      frame.style.height = `${height + inside}px`;
    }
  });
  // A frame that was there first is asked; its answer holds nothing but its height.
  for (const frame of frames()) frame.contentWindow?.postMessage('height?', '*');
}
