package org.kuangheng.server.identity;

/** A permission (权限): one kind of act. A new endpoint names the one it needs. */
public enum Permission {
  READ_REGISTRY,
  WRITE_REGISTRY,
  /** Enterprises: fill in what concerns their own mines; it stands as reported, not verified. */
  REPORT_OWN,
  IMPORT,
  REVERSE_IMPORT,
  WRITE_EVIDENCE,
  WRITE_LAYERS,
  SUBMIT_SURVEY,
  SIGN_OFF_SURVEY,
  READ_VERDICTS,
  RUN_ASSESSMENT,
  ROUTE_QUESTIONS,
  ANSWER_QUESTIONS,
  DECIDE,
  SANDBOX,
  RUN_CONSOLIDATION,
  ADOPT_PROPOSAL,
  NOTIFY_NEIGHBOURS,
  READ_PLANS,
  /** Write what a county plan needs besides the record. */
  WRITE_PLAN,
  /** Put on record that the county has approved its plan, and hand it in. */
  SUBMIT_PLAN,
  READ_POLICY,
  /** Put another policy pack in force. */
  ACTIVATE_POLICY,
  READ_AUDIT,
  VERIFY_AUDIT,
  EXPORT_EVERYTHING,
  MANAGE_ACCOUNTS,
  GRANT_ROLES,
  MANAGE_SESSIONS,
  MANAGE_SYSTEM
}
