package uk.homeward.contracts.access;

import java.util.List;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;

/**
 * Somebody tried an act without the role for it.
 *
 * @param act the gate's word
 * @param roles that the person had
 * @param allowed roles of which one would have done
 */
public record ActDenied(
    DenialId denial,
    CaseId caseId,
    Occurred occurred,
    String act,
    String user,
    List<String> roles,
    List<String> allowed)
    implements CaseEvent {}
