/** Read models: rows folded from events by one piece of code, live and when they are rebuilt. */
@org.jspecify.annotations.NullMarked
package uk.homeward.kit.readmodel;
