package uk.homeward.scheduling.timetable;

import java.util.List;
import uk.homeward.contracts.CaseId;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;
import uk.homeward.practice.LiveDeadline;
import uk.homeward.practice.WorkingCalendar;

/**
 * What the timetable has heard so far, and what it has asked for because of that. Nothing else goes
 * in: heard again after a crash, the same events ask for the same again.
 */
interface Memory {

  CaseFacts facts(CaseId caseId);

  List<LiveDeadline> live(CaseId caseId);

  /** Cases of the council that have a live deadline, in a fixed order. */
  List<CaseId> casesWithDeadlines(String council);

  void learned(String council, CaseId caseId, List<Known> facts);

  /** Takes back what these events had established. */
  void takeBack(CaseId caseId, List<String> events);

  /** Keeps a live deadline as it is now. */
  void keep(String council, CaseId caseId, LiveDeadline deadline);

  void forget(String deadline);

  WorkingCalendar calendar(String council);

  void published(String council, WorkingCalendar calendar);
}
