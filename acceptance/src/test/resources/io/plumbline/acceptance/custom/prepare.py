"""A pre-annotation function as users write it for Lambda."""


def lambda_handler(event, context):
    line = event["dataObject"]
    print("preparing", line["source"])
    return {"taskInput": {"taskObject": line["source"]}, "humanAnnotationRequired": "true"}
