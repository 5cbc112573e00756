using Konexio.Certification.Domain.SkillsCards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Certification.Infrastructure.Persistence;

/// <summary>How values that several tables hold are stored.</summary>
internal static class Columns
{
    public static void AsCandidate(this ComplexPropertyBuilder<Candidate> candidate)
    {
        candidate.Property(part => part.PersonId).HasColumnName("person_id");
        candidate.Property(part => part.LearnerId).HasColumnName("learner_id");
        candidate.Ignore(part => part.IsExternal);
    }
}
