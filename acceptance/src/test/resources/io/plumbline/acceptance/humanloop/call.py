"""Calls operations of AWS clients: lines of [SERVICE, OPERATION, ARGUMENTS] as JSON. Prints a line for each answer."""

import json
import os
import sys

import boto3
import botocore.exceptions

clients = {}
for line in sys.stdin:
    service, operation, arguments = json.loads(line)
    if service not in clients:
        clients[service] = boto3.client(service, endpoint_url=os.environ["AWS_ENDPOINT_URL"])
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
