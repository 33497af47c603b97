/**
 * Consolidation from a shell: {@code consolidate KIND answers --output labels}.
 *
 * <p>One package per kind of annotation holds a command, which says how answers of that kind are
 * read and how its labels are written; {@link io.plumbline.consolidationcli.KindCommand} does the
 * rest, alike for all of them. {@code input} reads files as streams and names the place of whatever
 * is wrong in them, {@code output} writes files that are there whole or not at all.
 *
 * <p>To add a kind: a package with one subclass of {@code KindCommand}, named in {@link
 * io.plumbline.consolidationcli.ConsolidateCommand}, and a section of the module's README.
 */
@NullMarked
package io.plumbline.consolidationcli;

import org.jspecify.annotations.NullMarked;
