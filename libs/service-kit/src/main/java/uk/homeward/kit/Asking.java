package uk.homeward.kit;

import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Id;

/**
 * One request to act, as an endpoint sees it: who asks, under which key, against which version.
 * Judges the council's gate, dispatches, answers; what is refused is thrown and becomes a problem.
 */
public interface Asking {

  /** About a case; to another council it does not exist (404). */
  AboutCase of(CaseId caseId);

  /**
   * The first act of a case: there is nothing yet to be about. 201 with the new case's location.
   *
   * @param target aggregate that handles it
   */
  ResponseEntity<Recorded> open(CaseId caseId, String target, Act act);

  /**
   * About the whole council and no one case; needs no If-Match.
   *
   * @param target aggregate that handles it
   */
  ResponseEntity<Recorded> ofCouncil(String target, Act act);

  /** Likewise, of something that is there. */
  ResponseEntity<Recorded> ofCouncil(Id target, Act act);

  /** Likewise, of something new with an id of this prefix; 201 and its location. */
  ResponseEntity<Recorded> createOfCouncil(String prefix, Act act);

  /** A new id of this kind, the same for each repetition of the request. */
  String newId(String prefix);

  /** Acts about one case. */
  interface AboutCase {

    /**
     * Creates an aggregate with a new id of this prefix, such as {@code asm-}; 201 and its
     * location.
     */
    ResponseEntity<Recorded> create(String prefix, Act act);

    /** Creates, or adds to, the aggregate of which the case has exactly one; no If-Match. */
    ResponseEntity<Recorded> own(String target, Act act);

    /** Likewise, where what is on record says what is asked; a repetition does not look again. */
    ResponseEntity<Recorded> own(Supplier<String> target, Supplier<? extends Act> act);

    /** Changes an existing aggregate; needs If-Match. */
    ResponseEntity<Recorded> change(Id target, Act act);

    /** Records a fact on an aggregate; needs no If-Match. */
    ResponseEntity<Recorded> report(Id target, Report report);

    /** Likewise, where it depends on what is on record under which gate it is judged. */
    ResponseEntity<Recorded> report(Id target, Supplier<? extends Report> report);
  }
}
