package org.kuangheng.policy;

/** The cases of the minimal pack. */
final class MinimalCases {
  static final String BOUNDARIES =
      """
      - {id: iron-below, clause: "2", on: 2025-06-30, facts: {mineral: iron, capacity: 29.99}, expect: {thresholds: {minimumCapacity: NOT_MET}}}
      - {id: iron-at, clause: "2", on: 2025-06-30, facts: {mineral: iron, capacity: 30}, expect: {thresholds: {minimumCapacity: MET}}}
      - {id: iron-above, clause: "2", on: 2025-06-30, facts: {mineral: iron, capacity: 30.01}, expect: {thresholds: {minimumCapacity: MET}}}
      - {id: phosphate-below, clause: "2", on: 2025-06-30, facts: {mineral: phosphate, capacity: 49.99}, expect: {thresholds: {minimumCapacity: NOT_MET}}}
      - {id: phosphate-at, clause: "2", on: 2025-06-30, facts: {mineral: phosphate, capacity: 50}, expect: {thresholds: {minimumCapacity: MET}}}
      - {id: phosphate-above, clause: "2", on: 2025-06-30, facts: {mineral: phosphate, capacity: 50.01}, expect: {thresholds: {minimumCapacity: MET}}}
      - {id: life-below, clause: "4.3", on: 2025-06-30, facts: {serviceLifeYears: 4.99}, expect: {thresholds: {longLife: NOT_MET}}}
      - {id: life-at, clause: "4.3", on: 2025-06-30, facts: {serviceLifeYears: 5}, expect: {thresholds: {longLife: NOT_MET}}}
      - {id: life-above, clause: "4.3", on: 2025-06-30, facts: {serviceLifeYears: 5.01}, expect: {thresholds: {longLife: MET}}}
      """;

  static final String DISPOSITIONS =
      """
      - id: unsafe-closes
        clause: "4.1"
        on: 2025-06-30
        facts: {licensed: true, unsafe: true}
        expect: {disposition: CLOSURE, eligible: MET, criteria: {"4.1.1": MET, "3.1": MET, "4.3.1": UNKNOWN}}
      - id: large-and-lasting-stays
        clause: "4.3"
        on: 2025-06-30
        facts: {licensed: true, unsafe: false, mineral: iron, capacity: 30, serviceLifeYears: 6}
        expect: {disposition: SOLE_RETENTION, criteria: {"4.3.1": MET}}
      - id: the-rest
        clause: "5.2"
        on: 2025-06-30
        facts: {licensed: true, unsafe: false, mineral: phosphate, capacity: 30}
        expect: {disposition: OTHER, criteria: {"4.3.1": NOT_MET}, decisions: {closure: NOT_MET}}
      - id: unknown-safety
        clause: "4.1"
        on: 2025-06-30
        facts: {licensed: true, mineral: iron, capacity: 10}
        expect: {disposition: UNDECIDED}
      - id: not-in-the-programme
        clause: "3"
        on: 2025-06-30
        facts: {licensed: false, unsafe: true}
        expect: {disposition: NONE, eligible: NOT_MET}
      """;

  private MinimalCases() {}
}
