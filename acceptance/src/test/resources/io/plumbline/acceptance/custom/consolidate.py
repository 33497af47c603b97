"""An annotation consolidation function as users write it for Lambda, with boto3 and a role."""

import json
from collections import Counter
from urllib.parse import urlparse

import boto3


def read(uri, role_arn):
    role = boto3.client("sts").assume_role(RoleArn=role_arn, RoleSessionName="consolidation")
    keys = role["Credentials"]
    s3 = boto3.resource(
        "s3",
        aws_access_key_id=keys["AccessKeyId"],
        aws_secret_access_key=keys["SecretAccessKey"],
        aws_session_token=keys["SessionToken"],
    )
    place = urlparse(uri)
    body = s3.Object(place.netloc, place.path.lstrip("/")).get()["Body"]
    return json.loads(body.read().decode("utf-8"))


def lambda_handler(event, context):
    labels = []
    for data_object in read(event["payload"]["s3Uri"], event["roleArn"]):
        votes = Counter(
            json.loads(annotation["annotationData"]["content"])["mood"]
            for annotation in data_object["annotations"]
        )
        labels.append(
            {
                "datasetObjectId": data_object["datasetObjectId"],
                "consolidatedAnnotation": {
                    "content": {
                        event["labelAttributeName"]: {
                            "mood": votes.most_common(1)[0][0],
                            "votes": sum(votes.values()),
                        }
                    }
                },
            }
        )
    return labels
