using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class RegisterTable : IEntityTypeConfiguration<Register>, IEntityTypeConfiguration<RegisterLine>
{
    public const string SessionId = "SessionId";
    public const string Secret = "SecretSealed";

    public void Configure(EntityTypeBuilder<Register> builder)
    {
        builder.ToTable("registers", table =>
        {
            table.HasCheckConstraint("ck_registers_status", $"status in ({Wire.SqlList<RegisterStatus>()})");
            table.HasCheckConstraint("ck_registers_opened", "(opened_at is null) = (secret_sealed is null) and (status <> 'planned' or opened_at is null)");
            table.HasCheckConstraint("ck_registers_sealed", "status not in ('sealed', 'amended') or trainer_signature is not null");
        });
        builder.Property<Domain.Sessions.SessionId>(SessionId);
        builder.HasKey(SessionId);
        builder.Ignore(register => register.Secret);
        builder.Property<byte[]?>(Secret);
        builder.Property(register => register.TrainerSignature).AsDocument();
        builder.HasMany(register => register.Lines).WithOne().HasForeignKey(SessionId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(register => register.Versions).WithOne().HasForeignKey(SessionId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(register => register.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(register => register.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<RegisterLine> builder)
    {
        builder.ToTable("register_lines", table =>
        {
            table.HasCheckConstraint("ck_register_lines_status", $"status in ({Wire.SqlList<AttendanceStatus>()})");
            table.HasCheckConstraint("ck_register_lines_signed", "(status in ('present', 'late')) = (signature_method is not null)");
            table.HasCheckConstraint("ck_register_lines_signature",
                $"signature_method in ({Wire.SqlList<SignatureMethod>()}) and (signature_method in ('tablet', 'paper')) = (signature_document is not null)");
        });
        builder.Property<Domain.Sessions.SessionId>(SessionId);
        builder.HasKey(SessionId, nameof(RegisterLine.LearnerId));
        builder.Property(line => line.LearnerId).ValueGeneratedNever();
        builder.ComplexProperty(line => line.Attendance, attendance =>
        {
            attendance.Property(part => part.Status).HasColumnName("status");
            attendance.Property(part => part.ArrivedAt).HasColumnName("arrived_at");
            attendance.ComplexProperty(part => part.Signature, signature =>
            {
                signature.Property(part => part.Method).HasColumnName("signature_method");
                signature.Property(part => part.SignedAt).HasColumnName("signed_at");
                signature.Property(part => part.Document).HasColumnName("signature_document");
            });
        });
        builder.HasIndex(line => line.LearnerId, "ix_register_lines_learner_id");
    }
}
