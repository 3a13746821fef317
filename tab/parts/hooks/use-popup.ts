import { useEffect, useRef, useState, type RefObject } from 'react';

/** Something that a button opens and closes beside it. */
export interface Popup {
  readonly isOpen: boolean;
  /** All of it, the button as well: a press elsewhere closes it, and the focus elsewhere, which it would cover. */
  readonly whole: RefObject<HTMLDivElement | null>;
  /** Takes the focus back when Escape closes it. */
  readonly button: RefObject<HTMLButtonElement | null>;
  toggle(): void;
  close(): void;
}

/** A popup that holds on one page only (`page`): whoever goes to another has chosen. */
export function usePopup(page: string): Popup {
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [openOn, setOpenOn] = useState<string>();
  const isOpen = openOn === page;
  useEffect(() => {
    if (!isOpen) return undefined;
    const onOutside = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) setOpenOn(undefined);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpenOn(undefined);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onOutside);
    document.addEventListener('focusin', onOutside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onOutside);
      document.removeEventListener('focusin', onOutside);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);
  return {
    isOpen,
    whole,
    button,
    toggle: () => setOpenOn(isOpen ? undefined : page),
    close: () => {
      setOpenOn(undefined);
      button.current?.focus();
    },
  };
}
