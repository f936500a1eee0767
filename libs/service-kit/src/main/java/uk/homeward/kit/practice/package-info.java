/** Where the councils' packs come from, and how people can read them. */
@org.jspecify.annotations.NullMarked
package uk.homeward.kit.practice;
