package io.plumbline.autolabel.loop;

/** What an object is used for. */
public enum Role {
  /** Nobody has labeled it. */
  OPEN('o'),
  /** Drawn at random at the start; people labeled it, and the model has not learned from it. */
  VALIDATION('v'),
  /** People labeled it, and the model learns from it. */
  TRAINING('t'),
  /** The model labeled it. */
  AUTOMATIC('a'),
  /** The model labeled it, and people looked at it afterwards: their label counts. */
  AUDITED('c'),
  /** People were asked, and it got no label; it is out of the game. */
  LOST('l');

  private final char code;

  Role(char code) {
    this.code = code;
  }

  /** One letter that stands for it where states are kept. */
  char code() {
    return code;
  }

  /**
   * The role of a letter.
   *
   * @throws IllegalArgumentException if none has it
   */
  static Role of(char code) {
    for (Role role : ROLES) {
      if (role.code == code) {
        return role;
      }
    }
    throw new IllegalArgumentException("no role has the letter " + code);
  }

  private static final Role[] ROLES = values();
}
