"""The stack of the original plan, for the ingest measurement: Django, its ORM, Channels and channels_redis.

POST /fix stores one position through the ORM and hands it to the group of its rider, before it answers. Who the rider is, it takes
from the request unchecked: less work than the platform does.
"""

import json
import os

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="a measurement's own",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF="app",
    INSTALLED_APPS=["channels"],
    MIDDLEWARE=[],
    LOGGING_CONFIG=None,
    USE_TZ=True,
    CHANNEL_LAYERS={
        "default": {
            "BACKEND": "channels_redis.core.RedisChannelLayer",
            "CONFIG": {"hosts": [("127.0.0.1", int(os.environ["PEER_REDIS_PORT"]))]},
        }
    },
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": "127.0.0.1",
            "PORT": os.environ["PEER_DATABASE_PORT"],
            "USER": "foodie",
            "PASSWORD": os.environ["PEER_DATABASE_PASSWORD"],
            "NAME": "postgres",
            "CONN_MAX_AGE": None,
        }
    },
)
django.setup()

from asgiref.sync import async_to_sync  # noqa: E402
from channels.generic.websocket import AsyncWebsocketConsumer  # noqa: E402
from channels.layers import get_channel_layer  # noqa: E402
from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402
from django.core.asgi import get_asgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.http import JsonResponse  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils import timezone  # noqa: E402
from django.utils.dateparse import parse_datetime  # noqa: E402


class Position(models.Model):
    session = models.UUIDField()
    seq = models.BigIntegerField()
    lat = models.FloatField()
    lng = models.FloatField()
    accuracy = models.FloatField()
    speed = models.FloatField()
    heading = models.FloatField()
    recorded_at = models.DateTimeField()
    received_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "app"
        db_table = "channels_position"
        managed = False


def fix(request):
    body = json.loads(request.body)
    Position.objects.create(
        session=body["session"],
        seq=body["seq"],
        lat=body["lat"],
        lng=body["lng"],
        accuracy=body["accuracyMetres"],
        speed=body["speedMps"],
        heading=body["headingDegrees"],
        recorded_at=parse_datetime(body["recordedAt"]),
    )
    news = {"type": "moved", "text": json.dumps({"lat": body["lat"], "lng": body["lng"]})}
    async_to_sync(get_channel_layer().group_send)("rider." + body["session"], news)
    answer = JsonResponse({"stored": 1})
    answer["Content-Length"] = str(len(answer.content))
    return answer


class Follower(AsyncWebsocketConsumer):
    async def connect(self):
        self.group = "rider." + self.scope["url_route"]["kwargs"]["session"]
        await self.channel_layer.group_add(self.group, self.channel_name)
        await self.accept()

    async def disconnect(self, code):
        await self.channel_layer.group_discard(self.group, self.channel_name)

    async def moved(self, news):
        await self.send(text_data=news["text"])


urlpatterns = [path("fix", fix)]
application = ProtocolTypeRouter(
    {"http": get_asgi_application(), "websocket": URLRouter([path("follow/<str:session>", Follower.as_asgi())])}
)
