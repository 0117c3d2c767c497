package org.kuangheng.server.survey.internal;

import org.springframework.stereotype.Component;

/** Where imports are kept: their rows, their details, their files; and how far each county is. */
@Component
record ImportStore(
    ImportRows rows, ImportDetailRows details, UploadStore uploads, BoardRows counties) {}
