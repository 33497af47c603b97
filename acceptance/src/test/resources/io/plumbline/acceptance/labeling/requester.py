"""What a requester does with boto3: one call per run, arguments as JSON, the answer as JSON."""

import json
import os
import pathlib
import re
import sys

import boto3

# boto3 before 1.28 does not read AWS_ENDPOINT_URL itself.
ENDPOINT = os.environ["AWS_ENDPOINT_URL"]


def client(service):
    return boto3.client(service, endpoint_url=ENDPOINT)


def make_bucket(bucket):
    client("s3").create_bucket(Bucket=bucket)


def sync(folder, bucket, prefix):
    s3 = client("s3")
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.is_file():
            s3.upload_file(str(path), bucket, prefix + path.relative_to(folder).as_posix())


def upload(path, bucket, key):
    client("s3").upload_file(path, bucket, key)


def download(bucket, key):
    return client("s3").get_object(Bucket=bucket, Key=key)["Body"].read().decode("utf-8")


def keys(bucket, prefix):
    pages = client("s3").get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix)
    return [found["Key"] for page in pages for found in page.get("Contents", [])]


def call(operation, request):
    method = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", operation).lower()
    answer = getattr(client("sagemaker"), method)(**request)
    answer.pop("ResponseMetadata")
    return answer


name, *arguments = json.load(sys.stdin)
answer = globals()[name](*arguments)
json.dump(answer, sys.stdout, default=lambda date: date.isoformat())
