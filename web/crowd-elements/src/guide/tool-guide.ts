/** One thing that keys do. */
export interface Shortcut {
  /** Keys that do the same, each as it is shown: "Ctrl + Z", "1 … 9". */
  readonly keys: readonly string[];
  readonly meaning: string;
}

/** Keys that belong together, under a title. */
export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** How a tool is worked with, in the page's language. */
export interface ToolGuide {
  /** What to do, in the order of doing. */
  readonly steps: readonly string[];
  readonly groups: readonly ShortcutGroup[];
}

/**
 * Where the tools of a page say how they are worked with. The guide is asked for when it is shown, so that it is in
 * the page's language and knows the labels of the moment.
 */
export class ToolGuides {
  private readonly sources = new Set<() => ToolGuide>();

  /** Adds a tool's guide; the answer takes it away. */
  add(source: () => ToolGuide): () => void {
    this.sources.add(source);
    return () => this.sources.delete(source);
  }

  /** One guide of all. Groups of one title are one, and what two tools say alike stands once. */
  get current(): ToolGuide {
    const guides = [...this.sources].map((source) => source());
    const groups = new Map<string, Map<string, Shortcut>>();
    for (const { title, shortcuts } of guides.flatMap((guide) => guide.groups)) {
      const group = groups.get(title) ?? new Map<string, Shortcut>();
      groups.set(title, group);
      for (const shortcut of shortcuts) {
        group.set(shortcut.meaning, shortcut);
      }
    }
    return {
      steps: [...new Set(guides.flatMap((guide) => guide.steps))],
      groups: [...groups].map(([title, shortcuts]) => ({ title, shortcuts: [...shortcuts.values()] })),
    };
  }
}

/** One page, one guide. */
export const toolGuides = new ToolGuides();
