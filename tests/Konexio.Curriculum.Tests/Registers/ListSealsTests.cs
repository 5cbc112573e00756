using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class ListSealsTests(CurriculumApp app)
{
    [Fact]
    public async Task Anybody_can_compute_a_seal_from_its_text()
    {
        var room = await Classroom.Over(app);
        var hash = (await room.Sealed()).Text("hash");

        var seal = (await room.Trainer.See($"/v1/cohort-plans/{room.Plan.Cohort}/seals").Gives(HttpStatusCode.OK))["items"]!.AsArray().Single()!;

        seal.Text("hash").ShouldBe(hash);
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seal.Text("sealedText")))).ShouldBe(hash);
        seal.Text("sealedText").ShouldNotContain("Amina");
    }
}
