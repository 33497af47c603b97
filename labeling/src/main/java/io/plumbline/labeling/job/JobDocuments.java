package io.plumbline.labeling.job;

import io.plumbline.labeling.manifest.LabelCategories;

/**
 * What a job keeps of the files that it was created with.
 *
 * @param template the worker template's source
 * @param categories the label categories
 */
public record JobDocuments(String template, LabelCategories categories) {}
