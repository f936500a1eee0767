package uk.homeward.caseservice.childinneed;

import uk.homeward.contracts.Occurred;

/** Opens a plan without anybody asking, where the council's practice says so. */
record OpenCinPlanAtOnce(Occurred occurred) {}
