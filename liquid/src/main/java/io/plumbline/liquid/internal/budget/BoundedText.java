package io.plumbline.liquid.internal.budget;

/** A {@link StringBuilder} that pays for its characters before it holds them. */
public final class BoundedText {

  private final Budget budget;
  private final StringBuilder text = new StringBuilder();

  /** An empty text, paid from the budget's intermediate characters. */
  public BoundedText(Budget budget) {
    this.budget = budget;
  }

  /** Adds a character. */
  public BoundedText append(char character) {
    budget.intermediate(1);
    text.append(character);
    return this;
  }

  /** Adds text. */
  public BoundedText append(CharSequence added) {
    budget.intermediate(added.length());
    text.append(added);
    return this;
  }

  /** Adds the part of a text from {@code start} up to, not including, {@code end}. */
  public BoundedText append(CharSequence added, int start, int end) {
    budget.intermediate((long) end - start);
    text.append(added, start, end);
    return this;
  }

  /** Adds a character given by its code point. */
  public BoundedText appendCodePoint(int codePoint) {
    budget.intermediate(Character.charCount(codePoint));
    text.appendCodePoint(codePoint);
    return this;
  }

  /** Whether nothing was added yet. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The text so far. */
  @Override
  public String toString() {
    return text.toString();
  }
}
