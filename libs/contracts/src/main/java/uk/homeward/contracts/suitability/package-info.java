/** Whether these parents and this home are fit for a placement or for ceasing care. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.suitability;
