import { describe, expect, test } from 'vitest';
import { clear, save } from '../../src/features/calculator/core/keep-answer';
import { load, type StorageLike } from '../../src/features/calculator/core/saved-answer';

function shelf(): StorageLike & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}
const blocked = (): StorageLike => {
  throw new DOMException('denied', 'SecurityError');
};

describe('saving a treatment on the device', () => {
  test('it is there until the last wait is over, and not after', () => {
    const held = shelf();
    expect(save(() => held, { state: 'treated=…', until: 1000 })).toBe(true);
    expect(load(() => held, 999)?.state).toBe('treated=…');
    expect(load(() => held, 1000)).toBeUndefined();
    expect(held.held.size).toBe(0);
  });

  test('forgetting leaves nothing', () => {
    const held = shelf();
    save(() => held, { state: 'a', until: 1000 });
    clear(() => held);
    expect(held.held.size).toBe(0);
  });

  test('blocked storage is handled, and reported', () => {
    expect(save(blocked, { state: 'a', until: 1 })).toBe(false);
    expect(load(blocked, 0)).toBeUndefined();
    expect(() => clear(blocked)).not.toThrow();
  });

  test.each(['', 'null', '{', '[]', '{"state":1,"until":2}', '{"state":"a"}'])(
    'data that we did not write are ignored: %s',
    (text) => {
      const held = shelf();
      held.held.set('restriction-calculator', text);
      expect(load(() => held, 0)).toBeUndefined();
    },
  );
});
