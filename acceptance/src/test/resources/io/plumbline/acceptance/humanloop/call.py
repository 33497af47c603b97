"""Calls operations of AWS clients: lines of [SERVICE, OPERATION, ARGUMENTS] as JSON. Prints a line for each answer.

Behind SERVICE may stand ", whole": then answers of StartHumanLoop have all that was sent, whether the client's model of
the API knows it or not, by the three lines that docs/human-loops.md has for it."""

import json
import os
import sys

import boto3
import botocore.exceptions


def keep_results(http_response, parsed, **_):
    parsed.update(json.loads(http_response.content))


clients = {}
for line in sys.stdin:
    service, operation, arguments = json.loads(line)
    if service not in clients:
        clients[service] = boto3.client(service.removesuffix(", whole"), endpoint_url=os.environ["AWS_ENDPOINT_URL"])
        if service.endswith(", whole"):
            clients[service].meta.events.register(
                "after-call.sagemaker-a2i-runtime.StartHumanLoop", keep_results
            )
    try:
        answer = getattr(clients[service], operation)(**arguments)
        answer.pop("ResponseMetadata")
    except botocore.exceptions.ClientError as refused:
        answer = {
            "Error": refused.response["Error"]["Code"],
            "Message": refused.response["Error"]["Message"],
            "Status": refused.response["ResponseMetadata"]["HTTPStatusCode"],
        }
    print(json.dumps(answer, default=lambda value: value.isoformat()), flush=True)
