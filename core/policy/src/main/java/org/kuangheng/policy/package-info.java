/**
 * Policy packs: a programme's rules as data. Reads and checks packs and evaluates their decisions;
 * knows no mine.
 *
 * <p>A pack's files become records by their component names ({@code RecordBinder}); its DMN model
 * is compiled by the KIE engine, and each decision is then a pure function of the few values it
 * requires, answered from a table ({@code DecisionFunction}). {@link
 * org.kuangheng.policy.PackCheck} proves what it can: every decision alone keeps unknown unknown
 * ({@code Soundness}), hence the whole model does; and every mine the pack can tell apart lies in a
 * shared decision diagram over the facts, each fact taken at its own limits ({@code
 * DecisionSpace}), so that holes, conflicts and shadowed categories are found exactly, with a
 * witness.
 */
@NullMarked
package org.kuangheng.policy;

import org.jspecify.annotations.NullMarked;
