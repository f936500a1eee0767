package uk.homeward.kit.web;

/** Thrown for an answer that needs nothing but its kind and a sentence. */
public final class Answer extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Problem problem;

  private Answer(Problem problem, String title) {
    super(title);
    this.problem = problem;
  }

  /** An answer of this kind, with a sentence for a practitioner. */
  public static Answer problem(Problem problem, String title) {
    return new Answer(problem, title);
  }

  /** 404, the same whether it is absent or another council's. */
  public static Answer notFound(String what) {
    return new Answer(Problem.NOT_FOUND, "There is no such " + what + ".");
  }

  Problem problem() {
    return problem;
  }
}
