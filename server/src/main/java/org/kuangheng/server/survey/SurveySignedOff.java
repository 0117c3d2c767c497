package org.kuangheng.server.survey;

/** The city has signed off a county's survey; published inside the transaction. */
public record SurveySignedOff(String county) {}
