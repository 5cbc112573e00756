using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Curriculum.Contracts;

namespace Konexio.Certification.Application.Listening;

/// <summary>Keeps who taught whom, since a tester may not have trained the candidate.</summary>
internal sealed class WhenRegisterSealed(HeardTraining training) : IListenTo<RegisterSealed>
{
    public async Task Hear(RegisterSealed heard, CancellationToken ct)
    {
        foreach (var line in heard.Attendances.OrderBy(line => line.LearnerId))
        {
            var history = await training.Of(new LearnerId(line.LearnerId), ct);
            history.HearRegister(new TaughtSession(heard.SessionId, heard.Version, new TrainerId(heard.TrainerId), line.Status is "present" or "late"));
        }
    }
}
