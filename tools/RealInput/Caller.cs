using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Konexio.RealInput;

/// <summary>One client of the API, with a token that it renews, and patience where the API asks for it.</summary>
internal sealed class Caller(HttpClient http, Uri tokens, string clientId, string clientSecret)
{
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(8);

    private readonly Lock _oneAtATime = new();
    private Task<string>? _token;
    private DateTimeOffset _until;

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? body, string type = "application/json", string? key = null)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token());
            if (key is not null) request.Headers.Add("Idempotency-Key", key);
            if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, type);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)) return response;

            await Wait(response);
            response.Dispose();
        }
    }

    public async Task<JsonNode?> Json(HttpMethod method, string path, string? body = null, string? key = null)
    {
        using var response = await Send(method, path, body, key: key);
        return await response.Content.ReadFromJsonAsync<JsonNode>();
    }

    private static Task Wait(HttpResponseMessage response) => Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));

    private Task<string> Token()
    {
        lock (_oneAtATime)
        {
            var now = TimeProvider.System.GetUtcNow();
            if (_token is { IsFaulted: false } && now < _until) return _token;

            _until = now + Renewal;
            return _token = Ask();
        }
    }

    private async Task<string> Ask()
    {
        while (true)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = clientId,
                ["client_secret"] = clientSecret,
            });
            using var response = await http.PostAsync(tokens, form);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Wait(response);
                continue;
            }

            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>();
        }
    }
}
