// A client made by NSwag submits a referral.
using System.Net.Http.Headers;
using Konexio.Client;

using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("TOKEN"));
var client = new KonexioClient(http) { BaseUrl = Environment.GetEnvironmentVariable("BASE_URL")! };
var reference = $"CS-{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}";
var submitted = await client.SubmitReferralAsync(
    new SubmitReferral
    {
        Reference = reference,
        Person = new PersonInput { GivenName = "Amina", FamilyName = "Diallo", BirthDate = "1990" },
        WantedTrack = "parcours-digital",
        Attestation = new AttestationInput { Date = DateTimeOffset.UtcNow.AddDays(-1), Language = "fr" },
    },
    idempotency_Key: reference);
var read = await client.GetReferralAsync(submitted.Id);
if (read.Reference != reference) throw new InvalidOperationException("What was read is not what was sent.");
Console.WriteLine("C# client: 1 passed, 0 failed, 0 skipped");
