using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Konexio.Testing;

namespace Konexio.Api.Tests;

public sealed class LimitTests(OneApp one)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_asks_too_often_is_told_when_to_come_back()
    {
        await using var app = await KonexioApp.Start(settings: new Dictionary<string, string> { ["Limits:ClientRequests"] = "2", ["Limits:ClientSeconds"] = "60" });
        using var administrator = await app.ClientFor("administrator");
        for (var i = 0; i < 2; i++) (await Get(administrator, "/v1/clients")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var refused = await Get(administrator, "/v1/clients");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        refused.Headers.GetValues("RateLimit").Single().ShouldStartWith("\"client\";r=0;");
        (await Code(refused)).ShouldBe("limit.too-many-requests");
    }

    [Fact]
    public async Task Guessing_secrets_is_slowed_down_by_address()
    {
        await using var app = await KonexioApp.Start(settings: new Dictionary<string, string> { ["Access:TokenRequests"] = "1" });
        using var first = await app.AskForToken(new ClientCredentials("sandbox-partner", "wrong"));
        first.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var second = await app.AskForToken(app.Clients["partner"]);

        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        second.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Beyond_the_places_and_the_queue_the_answer_is_503_and_health_still_answers()
    {
        await using var app = await KonexioApp.Start(settings: new Dictionary<string, string> { ["Limits:AtOnce"] = "1", ["Limits:Queue"] = "0" });
        using var administrator = await app.ClientFor("administrator");
        // The factory's own client reads a body whole before it sends it.
        using var direct = new HttpClient { BaseAddress = administrator.BaseAddress };
        direct.DefaultRequestHeaders.Authorization = administrator.DefaultRequestHeaders.Authorization;

        // An answer is there a moment before its place is free again. A request that came too soon holds nothing, so that
        // others are let in as before: it is sent again.
        HttpResponseMessage refused;
        Task<HttpResponseMessage> working;
        HeldBody held;
        do
        {
            held = new HeldBody();
            var body = new StreamContent(held);
            body.Headers.ContentType = new("application/json");
            working = direct.PostAsync(new Uri("/v1/clients", UriKind.Relative), body, Ct);
            await held.Asked;
            refused = await Get(administrator, "/v1/clients");
            for (var others = 0; others < 100 && refused.StatusCode == HttpStatusCode.OK; others++) refused = await Get(administrator, "/v1/clients");
            if (refused.StatusCode != HttpStatusCode.OK) break;
            held.LetGo();
            await Task.WhenAny(working);
        }
        while (true);

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await Code(refused)).ShouldBe("limit.busy");
        (await Get(administrator, "/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        held.LetGo();
        using var done = await working;
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_413()
    {
        using var administrator = await one.App.ClientFor("administrator");
        using var content = new StringContent($"{{\"name\":\"{new string('x', 1_100_000)}\"}}", Encoding.UTF8, "application/json");
        // The answer comes before the body is read, and who is still sending may find the connection closed.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/clients", UriKind.Relative)) { Content = content, Headers = { ExpectContinue = true } };
        using var answer = await administrator.SendAsync(request, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static Task<HttpResponseMessage> Get(HttpClient http, string path) => http.GetAsync(new Uri(path, UriKind.Relative), Ct);

    private static async Task<string?> Code(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString();

    // A body that does not come until the test lets it.
    private sealed class HeldBody : Stream
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool _started;

        public Task Asked => _asked.Task;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void LetGo() => _letGo.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_started)
            {
                _started = true;
                // Enough blank to be sent rather than kept in the client's buffer.
                buffer.Span.Fill((byte)' ');
                return buffer.Length;
            }

            _asked.TrySetResult();
            await _letGo.Task.WaitAsync(cancellationToken);
            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
