package io.plumbline.labeling.tasktype;

import io.plumbline.labeling.manifest.LabelCategories;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * The task that an answer is about, as far as a check of the answer needs to know it.
 *
 * @param categories the job's label categories
 * @param input reads what the worker's page saw as {@code task.input}; only some checks need it
 */
public record AnsweredTask(LabelCategories categories, Supplier<ObjectNode> input) {}
