package uk.homeward.scheduling.deadline.list;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Whose case it is: the child's reference, and who plays which part. */
@Component
class CasePeopleFold extends Fold<CaseEvent> {

  private static final String PERSON = Fact.PERSON.word() + "/";

  CasePeopleFold() {
    super(CaseEvent.class, "case_child", "case_person");
  }

  @Override
  protected void fold(CaseEvent event, Rows rows) {
    if (event instanceof ReunificationConsidered e)
      rows.add("case_child").set("child_reference", e.childReference());
    for (var that : event.establishes())
      if (that.fact().startsWith(PERSON))
        rows.add("case_person")
            .set("role", that.fact().substring(PERSON.length()))
            .set("person", that.value());
  }
}
