/** A simulated record system that speaks the port and shows what it received. */
@org.jspecify.annotations.NullMarked
package uk.homeward.launcher.recordsystem;
