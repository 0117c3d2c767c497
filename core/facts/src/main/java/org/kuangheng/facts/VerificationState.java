package org.kuangheng.facts;

/** How far a fact is trusted. A disputed fact counts as unknown until the dispute is settled. */
public enum VerificationState {
  REPORTED,
  VERIFIED,
  DISPUTED
}
