/** How great the risk of a return is judged to be, each time anew. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.classification;
