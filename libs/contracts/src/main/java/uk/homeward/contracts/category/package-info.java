/** Where a looked-after child stands on the way home, in councils that say it in colours. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.category;
